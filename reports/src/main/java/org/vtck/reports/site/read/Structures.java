package org.vtck.reports.site.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.vtck.generators.svg.BitDiagram;
import org.vtck.reports.site.data.ClauseData;
import org.vtck.reports.site.data.EnumerationData;
import org.vtck.reports.site.data.StructureData;
import org.vtck.spec.interpret.ExpressionText;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Enumeration;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;

/** The structures and enumerations of a model as register tables. */
public final class Structures {
    private Structures() {}

    /** All structures, by name. */
    public static List<StructureData> of(SpecModel model, List<ClauseData> clauses) {
        return model.structures().stream()
                .sorted(Comparator.comparing(Structure::name))
                .map(s -> structure(s, clauses))
                .toList();
    }

    /** All enumerations, by name. */
    public static List<EnumerationData> enumerations(SpecModel model) {
        return model.enumerations().stream()
                .sorted(Comparator.comparing(Enumeration::name))
                .map(Structures::enumeration)
                .toList();
    }

    private static StructureData structure(Structure structure, List<ClauseData> clauses) {
        Layout layout = Layouts.of(structure);
        return new StructureData(
                structure.name(),
                structure.kind() == Structure.Kind.UNION ? "union" : "struct",
                structure.module(),
                home(structure.home()),
                guard(structure.home()),
                layout.fixedBytes() + (layout.isFixed() ? " bytes" : " bytes and more"),
                structure.doc().orElse(""),
                structure.place().toString(),
                BitDiagram.of(structure),
                rows(layout),
                naming(structure.name(), clauses));
    }

    private static String home(Home home) {
        if (home instanceof Home.Header) {
            return "at offset 0 of the configuration space";
        } else if (home instanceof Home.Capability capability) {
            return String.format(
                    Locale.ROOT, "an entry of the %s list with id 0x%02x", capability.list(), capability.id());
        }
        return "part of other structures, or in memory behind a BAR";
    }

    private static String guard(Home home) {
        if (home instanceof Home.Header header) {
            return header.guard().map(ExpressionText::of).orElse("");
        } else if (home instanceof Home.Capability capability) {
            if (capability.guard() instanceof Home.Guard.When when) {
                return ExpressionText.of(when.condition());
            }
            return capability.guard() instanceof Home.Guard.Otherwise ? "whatever no other structure accepts" : "";
        }
        return "";
    }

    private static List<StructureData.Row> rows(Layout layout) {
        List<StructureData.Row> rows = new ArrayList<>();
        for (Leaf leaf : layout.leaves()) {
            rows.add(new StructureData.Row(
                    String.format(Locale.ROOT, "0x%02x", leaf.offset()),
                    bits(leaf),
                    leaf.path(),
                    type(leaf),
                    leaf.traits().access().word(),
                    leaf.traits().value().isPresent()
                            ? String.format(
                                    Locale.ROOT, "0x%x", leaf.traits().value().getAsLong())
                            : "",
                    leaf.traits().enumeration().orElse("")));
        }
        layout.tail()
                .forEach(member ->
                        rows.add(new StructureData.Row("after", "", member.name(), "of variable length", "", "", "")));
        return rows;
    }

    private static String bits(Leaf leaf) {
        int high = leaf.low() + leaf.width() - 1;
        if (leaf.isWholeWord()) {
            return "";
        }
        return high == leaf.low() ? "[" + high + "]" : "[" + high + ":" + leaf.low() + "]";
    }

    private static String type(Leaf leaf) {
        if (leaf.bytes() == 1) {
            return "u8";
        }
        String order = switch (leaf.order()) {
            case LITTLE -> "le";
            case BIG -> "be";
            case UNSTATED -> "u";
        };
        return order + 8 * leaf.bytes();
    }

    private static List<StructureData.ClauseRef> naming(String structure, List<ClauseData> clauses) {
        Pattern word = Pattern.compile("\\b" + Pattern.quote(structure) + "\\b");
        return clauses.stream()
                .filter(c -> word.matcher(c.condition()).find())
                .map(c -> new StructureData.ClauseRef(c.id(), c.obligation(), c.text()))
                .toList();
    }

    private static EnumerationData enumeration(Enumeration enumeration) {
        String otherwise = switch (enumeration.otherwise()) {
            case RESERVED -> "reserved";
            case VENDOR_DEFINED -> "defined by the vendor";
            case INVALID -> "invalid";
        };
        return new EnumerationData(
                enumeration.name(),
                otherwise,
                enumeration.constants().stream()
                        .map(c -> new EnumerationData.Value(
                                c.name(),
                                String.format(Locale.ROOT, "0x%02x", c.value()),
                                c.module(),
                                c.doc().orElse("")))
                        .toList(),
                enumeration.reserved().stream()
                        .map(i -> String.format(Locale.ROOT, "0x%02x to 0x%02x", i.low(), i.high()))
                        .toList());
    }
}
