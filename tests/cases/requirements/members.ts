/// <reference types="office-js" />
/* A file for the audit of requirement sets: each line says what the audit must find there. */

export async function members(context: Excel.RequestContext): Promise<void> {
  const { workbook } = context;
  workbook.worksheets.onNameChanged.add(() => Promise.resolve()); // WorksheetCollection.onNameChanged 1.17
  const { showDataTypeIcons } = workbook.worksheets.getItem("A"); // Worksheet.showDataTypeIcons 1.19
  const range = workbook.worksheets.getItem("A").getRange("A1");
  range.load("values,valuesAsJson"); // Range.valuesAsJson 1.16
  workbook.worksheets.load("items/notes/items/content"); // Worksheet.notes 1.18
  await Excel.run({ delayForCellEdit: true, mergeUndoGroup: showDataTypeIcons }, () => Promise.resolve()); // RunOptions.mergeUndoGroup 1.20
  void range["control"]; // Range.control 1.18
  const clear = range.clearOrResetContents; // Range.clearOrResetContents 1.18
  void clear;
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.17"))
    workbook.worksheets.onMoved.add(() => Promise.resolve());
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.16"))
    workbook.worksheets.onMoved.add(() => Promise.resolve()); // WorksheetCollection.onMoved 1.17
  else range.getDependents(); // Range.getDependents 1.15
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.17"))
    workbook.worksheets.onMoved.add(() => Promise.resolve()); // WorksheetCollection.onMoved 1.17
  void Office.addin.beforeDocumentCloseNotification.enable(); // BeforeDocumentCloseNotification.enable 1.2
  range.getPrecedents();
}
