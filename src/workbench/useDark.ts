import { useEffect, useState } from "react";

/** Whether an element of the page, as the pane sets it by the user's choice, is shown dark. */
export function useDark(element: HTMLElement | null): boolean {
  const [dark, setDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  useEffect(() => {
    if (!element) return;
    const look = (): void => {
      const root = element.firstElementChild;
      if (root) setDark(getComputedStyle(root).colorScheme === "dark");
    };
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true, subtree: true, attributeFilter: ["style"] });
    look();
    return () => observer.disconnect();
  }, [element]);
  return dark;
}
