import { mustLoad } from "./psems";

/**
 * A checklist as unlike PSeMS as the form allows: another language, two phases, three sections, five statements that do
 * not begin at 1 nor come in order, a key statement, a sheet name with an apostrophe and an ampersand, no annex, no
 * example, no footnote, one component, and lists that are empty.
 */
export const smallTemplate = {
  id: "brandskydd",
  version: "2025.1",
  title: "Egenkontroll av brandskydd",
  shortTitle: "Brandskydd",
  source: { title: "Handbok", publisher: "Räddningstjänsten", pages: "3", note: "" },
  marking: "INTERN & FÖRTROLIG",
  introduction: [],
  headings: { statement: "Påstående", evidence: "Underlag och åtgärder" },
  responses: [
    { id: "yes", label: "Ja", meaning: "finns på plats" },
    { id: "in-part", label: "Delvis", meaning: "finns delvis på plats" },
    { id: "no", label: "Nej", meaning: "finns inte på plats" },
    { id: "not-sure", label: "Vet inte", meaning: "behöver utredas" },
    { id: "not-applicable", label: "Ej tillämpligt", meaning: "gäller inte oss" },
  ],
  phases: [
    { id: "fore", title: "Före" },
    { id: "efter", title: "Efter" },
  ],
  sections: [
    {
      id: "ledning",
      phase: "fore",
      title: "Ledning",
      sheet: "Före Ledning",
      statements: [
        { number: 11, text: "Ledningen har beslutat om mål för brandskyddet" },
        { number: 14, text: "Målen är kända av alla anställda" },
      ],
    },
    {
      id: "ovning",
      phase: "fore",
      title: "Övning & larm",
      sheet: "Före 'Övning' & larm",
      statements: [{ number: 12, text: '=Utrymning övas "minst" en gång om året' }],
    },
    {
      id: "uppfoljning",
      phase: "efter",
      title: "Uppföljning",
      sheet: "Efter Uppföljning",
      statements: [
        { number: 103, text: "Tillbud följs upp" },
        { number: 20, text: "Brister åtgärdas i tid" },
      ],
    },
  ],
  keyStatements: [12],
  components: [{ id: "kunskap", phase: "fore", title: "Kunskap", statements: [14, 12] }],
  componentsNote: "",
  steps: [{ id: "klart", text: "Kontrollen är klar" }],
  notice: "Verktyget är inte godkänt av Räddningstjänsten.",
};

export const smallChecklist = mustLoad(smallTemplate);
