import { allowance } from './allowance';
import { cheques } from './cheques';
import { hours } from './hours';
import { messages } from './messages';
import { organisation } from './organisation';
import { planning } from './planning';
import { tasks } from './tasks';
import { workers } from './workers';

/** The rules of wijk-werken in the order of the page "Regels". */
export const chapters = [
  workers,
  hours,
  cheques,
  allowance,
  tasks,
  organisation,
  planning,
  messages,
] as const;
