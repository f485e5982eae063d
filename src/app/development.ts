// React and its server renderer choose between their development and production builds when they are first loaded, each
// for itself. Imported first, so that all of them choose the same. The bundle has the choice made when it is built.
process.env.NODE_ENV = "development";
