/** The adapter for Node: the writing engine is found in node_modules. */
import { loadEngineWith } from "./engine";
import { engineOfNode } from "./nodeEngine";

loadEngineWith(engineOfNode);
export * from "./page";
