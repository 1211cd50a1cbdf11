package org.vtck.reports.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vtck.reports.log.LoggedClause;
import org.vtck.reports.text.Words;
import org.vtck.spec.model.Document;

/** A clause as a {@code reportingDescriptor}. */
final class Rule {
    /** OASIS publishes a stage of a version under its name. */
    private static final Pattern OASIS = Pattern.compile("virtio-(v[0-9.]+)-([a-z]+[0-9]*)");

    private Rule() {}

    static void write(JsonGenerator json, LoggedClause clause) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", clause.id());
        text(
                json,
                "shortDescription",
                clause.obligation().word() + " of the " + Words.lower(clause.party()) + ": "
                        + clause.citation().text());
        text(json, "fullDescription", clause.doc().orElse(clause.citation().text()));
        text(
                json,
                "help",
                "Cites " + clause.citation().document().title() + ", "
                        + clause.citation().text() + "."
                        + clause.hint().map(h -> " Hint: " + h + ".").orElse(""));
        Optional<String> address = address(clause.citation().document());
        if (address.isPresent()) {
            json.writeStringField("helpUri", address.get());
        }
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", level(clause));
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("obligation", clause.obligation().word());
        json.writeStringField("citation", clause.citation().text());
        json.writeStringField("judgedBy", clause.judging().word());
        json.writeArrayFieldStart("assumptions");
        for (String assumption : clause.assumptions()) {
            json.writeString(assumption);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** How bad it is when the clause fails; a permission cannot. */
    static String level(LoggedClause clause) {
        if (clause.obligation().isPermission()) {
            return "none";
        }
        return clause.obligation().isMandatory() ? "error" : "warning";
    }

    private static Optional<String> address(Document document) {
        Matcher stage = OASIS.matcher(document.version());
        return stage.matches()
                ? Optional.of("https://docs.oasis-open.org/virtio/virtio/" + stage.group(1) + "/" + stage.group(2) + "/"
                        + document.version() + ".html")
                : Optional.empty();
    }

    private static void text(JsonGenerator json, String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
