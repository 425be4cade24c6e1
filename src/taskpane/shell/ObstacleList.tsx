import { makeStyles, tokens } from "@fluentui/react-components";
import type { Obstacle } from "../../workbook/operations";
import { describeObstacle } from "./describeObstacle";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

export interface ObstacleListProps {
  readonly obstacles: readonly Obstacle[];
}

/** Everything that stands in the way of writing. */
export const ObstacleList = ({ obstacles }: ObstacleListProps) => {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {obstacles.map((obstacle) => (
        <li key={JSON.stringify(obstacle)}>{describeObstacle(obstacle)}</li>
      ))}
    </ul>
  );
};
