import { PlugDisconnected48Regular } from "@fluentui/react-icons/svg/plug-disconnected";
import { EmptyState } from "../components/EmptyState";
import { useShared } from "../components/styles";
import { texts } from "../texts";

/** The pane opened in a browser of its own, with no workbook beside it. */
export function OutsideExcel(): React.JSX.Element {
  const shared = useShared();
  return (
    <EmptyState icon={<PlugDisconnected48Regular />} title={texts.outside.title} text={texts.outside.text}>
      <p className={shared.small}>{texts.outside.privacy}</p>
    </EmptyState>
  );
}
