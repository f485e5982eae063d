export { FinanzierungBalken } from "./pages/teile/finanzierung.tsx";
