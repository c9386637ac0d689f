import * as chrono from "chrono-node";
import { measure } from "./measure.mjs";

measure((text) => chrono.parse(text));
