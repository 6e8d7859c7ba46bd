/** Every sentence on screen, one file per area. Terms follow NĐ 30/2020/NĐ-CP. */
import { calendar } from "./calendar";
import { common } from "./common";
import { copies } from "./copies";
import { envelopes } from "./envelopes";
import { find } from "./find";
import { firstRun } from "./firstrun";
import { frame } from "./frame";
import { incoming } from "./incoming";
import { intake } from "./intake";
import { keys } from "./keys";
import { log } from "./log";
import { procedures } from "./procedures";
import { seal } from "./seal";
import { settings } from "./settings";
import { signing } from "./signing";
import { today } from "./today";
import { viewer } from "./viewer";
import { work } from "./work";

export const vi = {
  calendar,
  common,
  frame,
  firstRun,
  today,
  find,
  log,
  settings,
  keys,
  incoming,
  envelopes,
  seal,
  copies,
  intake,
  viewer,
  procedures,
  work,
  signing,
} as const;
