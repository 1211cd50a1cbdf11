package org.vtck.grammar.parse;

import java.util.List;
import java.util.Map;

/** Names of what a rule or a token stands for, as a reader would call it. */
final class Expectation {
    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("memberStatement", "a member such as `le16 queue_size @ro;`"),
            Map.entry("member", "a member such as `le16 queue_size @ro;`"),
            Map.entry("declarator", "`;`, `,`, `[` or an annotation"),
            Map.entry("declarators", "a field name"),
            Map.entry("annotation", "an annotation such as `@ro`"),
            Map.entry("bit", "a bit-field such as `enable : 1;`"),
            Map.entry("expr", "an expression"),
            Map.entry("enumStatement", "an entry such as `NAME = 1;`, `reserved 6..7;` or `otherwise reserved;`"),
            Map.entry("enumEntry", "an entry such as `NAME = 1;`, `reserved 6..7;` or `otherwise reserved;`"),
            Map.entry(
                    "listStatement",
                    "`head`, `entry`, `within`, `mask`, `align`, `end`, `broken id`, `none`, `absent` or `most`"),
            Map.entry("scopeStatement", "`require CONDITION else \"reason\";`"),
            Map.entry(
                    "deviceStatement",
                    "`option`, `let`, `called`, `require`, `unique`, `size`, `header`, `add`, `bytes`, `mask`, `w1c` or `scratch`"),
            Map.entry("topologyStatement", "`ADDRESS DEVICE(option = value);` or `machine \"NAME\" bus \"NAME\";`"),
            Map.entry("relationStatement", "`role`, `exactly one`, `exclude`, `conflict` or `reason`"),
            Map.entry("editStatement", "`set`, `poke`, `copy`, `drop`, `insert`, `link`, `remove`, `mask` or `behave`"),
            Map.entry("edit", "`set`, `poke`, `copy`, `drop`, `insert`, `link`, `remove`, `mask` or `behave`"),
            Map.entry(
                    "clauseItem",
                    "a clause part (`in`, `cites`, `under`, `requires`, `implied by`, `since`, `until`, `hint`) or `::`"),
            Map.entry(
                    "clausePart",
                    "a clause part (`in`, `cites`, `under`, `requires`, `implied by`, `since`, `until`, `hint`) or `::`"),
            Map.entry("clauseBody", "a predicate, `probe`, `trace` or `untestable`"),
            Map.entry("obligation", "`MUST`, `MUST NOT`, `SHOULD`, `SHOULD NOT`, `MAY` or `CAN`"),
            Map.entry("home", "`when CONDITION` or `in LIST ID`"),
            Map.entry("valueSet", "a range, a set in braces or an enumeration"),
            Map.entry("structHead", "an annotation, `when`, `in` or `{`"));

    private static final Map<String, String> TOKENS = Map.of(
            "<EOF>",
            "the end of the statement",
            "NUMBER",
            "a number",
            "STRING",
            "a string",
            "IDENT",
            "a name",
            "ADDRESS",
            "an address such as 00:03.0");

    private Expectation() {}

    static String ofRule(String rule) {
        return RULES.getOrDefault(rule, "something else");
    }

    /** A token by its name in the grammar; literal tokens come in quotes. */
    static String ofToken(String displayName) {
        return displayName.startsWith("'")
                ? "`" + displayName.substring(1, displayName.length() - 1) + "`"
                : TOKENS.getOrDefault(displayName, displayName);
    }

    static String joined(List<String> words) {
        if (words.size() <= 1) {
            return words.isEmpty() ? "something else" : words.get(0);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
    }
}
