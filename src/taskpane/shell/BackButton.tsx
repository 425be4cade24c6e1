import { Button } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";

export interface BackButtonProps {
  readonly label: string;
  readonly onBack: () => void;
}

/** Out of a page that lies over the others, beside its title. */
export const BackButton = ({ label, onBack }: BackButtonProps) => (
  <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={label} title={label} onClick={onBack} />
);
