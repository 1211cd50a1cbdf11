package org.vtck.spec.diagnostic;

/** The stable code of each kind of diagnostic, with its one-line title; each has a golden file and a page. */
public enum DiagnosticCode {
    CL1001("unexpected text"),
    CL1002("text that belongs to no item"),
    CL1003("brackets nested too deeply"),
    CL1004("bracket without its partner"),
    CL1005("file too large"),
    CL1006("unterminated string or comment"),
    CL1007("character that the language does not know"),
    CL1008("number out of range"),
    CL1009("missing module line"),
    CL1010("item too long"),
    CL2001("name stated twice"),
    CL2002("unknown name"),
    CL2003("unknown annotation"),
    CL2004("annotation used wrongly"),
    CL2005("structure contains itself"),
    CL2006("structure too large or too deep"),
    CL2101("byte order not stated"),
    CL2102("bit-fields do not fit their word"),
    CL2103("stated size differs from the layout"),
    CL2104("fields overlap"),
    CL2105("value does not fit its field"),
    CL2106("array length stated nowhere"),
    CL2107("variable length where it cannot be laid out"),
    CL2108("no field holds the length"),
    CL2201("enumeration value used twice"),
    CL2202("enumeration does not say what other values mean"),
    CL2203("named value is declared reserved"),
    CL2301("guards of one list and id overlap"),
    CL2302("capability list stated wrongly"),
    CL3001("type mismatch"),
    CL3002("arithmetic leaves its range"),
    CL3003("word used where it has no meaning"),
    CL3004("unknown clause"),
    CL3005("clause is broken by no fault"),
    CL3006("clause stated wrongly"),
    CL3007("assumption that nothing uses"),
    CL3008("definition refers to itself"),
    CL3101("fault stated wrongly"),
    CL3102("device stated wrongly"),
    CL3103("relation stated wrongly"),
    CL4001("unknown revision"),
    CL4002("revision range is empty"),
    CL5001("more problems than are shown");

    private final String title;

    DiagnosticCode(String title) {
        this.title = title;
    }

    /** What kind of mistake it is, in a few words. */
    public String title() {
        return title;
    }
}
