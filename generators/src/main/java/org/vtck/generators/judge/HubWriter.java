package org.vtck.generators.judge;

import java.util.Map;
import java.util.TreeMap;
import org.vtck.generators.output.Output;
import org.vtck.generators.text.JavaFile;
import org.vtck.generators.text.Names;
import org.vtck.generators.text.Text;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.runtime.Keys;
import org.vtck.spec.runtime.Truths;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.NetworkPort;
import org.vtck.spec.subject.PciFunction;

/** Writes the class that holds one function and all that is found out about it. */
final class HubWriter {
    private final Plan plan;
    private final JavaFile file = new JavaFile(Plan.PACKAGE, "Facts");
    private final Text body = file.body();

    HubWriter(Plan plan) {
        this.plan = plan;
    }

    void into(Output output) {
        body.doc("One function: its bytes, and what the model's modules say of it, each found out once. Loading another"
                + " function forgets all.");
        body.line("final class Facts {");
        fields();
        load();
        walks();
        accessors();
        body.line("}");
        file.into(output);
    }

    private void fields() {
        body.line("final byte[] space = new byte[" + file.use(ConfigSpace.class) + ".LARGEST];");
        for (String module : plan.modulesWithFacts()) {
            String type = Plan.factsType(module);
            body.line("final " + type + " " + Names.value(module) + " = new " + type + "(this);");
        }
        body.line("final Scopes scopes = new Scopes(this);");
        for (CapabilityList list : plan.model().lists()) {
            String type = Plan.walkType(list);
            body.line("private final " + type + " " + Names.value(list.name()) + "Walk = new " + type + "(this);");
        }
        String keys = file.use(Keys.class);
        body.line("private final " + keys + " keys = new " + keys + "();");
        body.line("private long turn;");
        fieldsOfFunction().forEach((name, type) -> body.line("private " + type + " " + name + ";"));
        body.blank();
    }

    private static Map<String, String> fieldsOfFunction() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("known", "int");
        fields.put("active", "long");
        fields.put("chosen", "long");
        fields.put("segment", "long");
        fields.put("bus", "int");
        fields.put("slot", "int");
        fields.put("number", "int");
        fields.put("declared", "int");
        fields.put("resetState", "int");
        fields.put("mac", "long");
        fields.put("offeredFeatures", "long");
        fields.put("featuresKnown", "boolean");
        return fields;
    }

    private void load() {
        String machine = file.use(Machine.class);
        body.doc("Turns to a function of a machine; {@code profiles} and {@code named} are bits of {@link Profiles}:"
                + " those active and those that the user chose.");
        body.line("void load(" + file.use(PciFunction.class) + " function, " + machine
                + ".State state, long profiles, long named) {");
        body.line("turn++;");
        body.line("known = function.space().copyTo(space);");
        body.line("active = profiles;");
        body.line("chosen = named;");
        body.line(file.use(FunctionAddress.class) + " address = function.address();");
        for (String part : new String[] {"segment", "bus", "slot", "number"}) {
            body.line(part + " = address." + part + "();");
        }
        body.line("declared = function.declaredType().orElse(-1);");
        body.line("resetState = state == " + machine + ".State.UNKNOWN ? " + truth("UNKNOWN") + " : " + truth("of")
                + "(state == " + machine + ".State.RESET);");
        String port = file.use(NetworkPort.class);
        body.line("mac = function.network().map(" + port + "::mac).orElse(-1L);");
        body.line("featuresKnown = function.network().isPresent();");
        body.line("offeredFeatures = function.network().map(" + port + "::offeredFeatures).orElse(0L);");
        body.line("}").blank();
    }

    private String truth(String member) {
        return file.member(Truths.class, member);
    }

    private void walks() {
        for (CapabilityList list : plan.model().lists()) {
            String name = Names.value(list.name()) + "Walk";
            body.doc("The walk of list {@code " + list.name() + "}.");
            body.line(Plan.walkType(list) + " " + name + "() {");
            body.line("return " + name + ".walked();");
            body.line("}").blank();
        }
    }

    private void accessors() {
        accessor("Counts the functions that were loaded.", "long turn()", "turn");
        accessor("How many bytes are known.", "int known()", "known");
        accessor("Whether any byte is known.", "boolean showsAny()", "known > 0");
        accessor("Whether the first {@code end} bytes are known.", "boolean shows(int end)", "end <= known");
        accessor("The bits of the active profiles.", "long active()", "active");
        accessor("Whether a profile is active.", "boolean isActive(long profile)", "(active & profile) != 0");
        accessor("Whether the user chose a profile.", "boolean isChosen(long profile)", "(chosen & profile) != 0");
        accessor("The segment of its address.", "long segment()", "segment");
        accessor("The bus of its address.", "int bus()", "bus");
        accessor("The slot of its address.", "int slot()", "slot");
        accessor("The function number of its address.", "int number()", "number");
        accessor("Whether the user declared its type.", "boolean isDeclared()", "declared >= 0");
        accessor("The type that the user declared.", "int declaredType()", "declared");
        accessor("Whether its bytes were read in the reset state.", "int resetState()", "resetState");
        accessor("Whether its MAC address is known.", "boolean hasMac()", "mac >= 0");
        accessor("Its MAC address.", "long mac()", "mac");
        accessor("Whether it is known which features it offers.", "boolean hasOfferedFeatures()", "featuresKnown");
        accessor("The features that it offers, one bit each.", "long offeredFeatures()", "offeredFeatures");
        accessor("Keys to compare, emptied.", "Keys keys()", "keys.start()");
    }

    private void accessor(String doc, String signature, String value) {
        body.doc(doc);
        body.line(signature + " {");
        body.line("return " + value + ";");
        body.line("}").blank();
    }
}
