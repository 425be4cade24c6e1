import { addWords } from "../../src/locales";
import * as enUS from "../../src/locales/en-US";

/** The pane loads the English words when the display is English; here they are there from the start. */
addWords("en-US", enUS);
