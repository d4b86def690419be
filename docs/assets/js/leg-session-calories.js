import { start } from "./form.js";

start("leg-session-calories");
