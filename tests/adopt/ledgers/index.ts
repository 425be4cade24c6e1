export { cycleAndStatusList } from "./cycleAndStatusList";
export { departmentStatus } from "./departmentStatus";
export { flatList } from "./flatList";
export { measuresInOneCell } from "./measuresInOneCell";
export { repeatedParents } from "./repeatedParents";
export { threeHeaderRows } from "./threeHeaderRows";
