// React and its server renderer choose between their development and production builds when they are first loaded, each
// for itself. Imported first, so that all of them choose the same, whoever starts the program and however.
process.env.NODE_ENV = process.argv.includes("--dev") ? "development" : "production";
