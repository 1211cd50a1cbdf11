package org.vtck.reports.site.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.vtck.reports.site.data.FunctionData;
import org.vtck.reports.site.data.FunctionData.FieldData;
import org.vtck.reports.site.data.FunctionData.PieceData;
import org.vtck.reports.site.data.MachineData;

/** The data file of some functions of one machine, {@code m<machine>-<file>}. */
public final class FunctionFile {
    private FunctionFile() {}

    /** Name of a data file; functions of a machine are in files 0, 1, ... */
    public static String name(int machine, int file) {
        return "m" + machine + "-" + file;
    }

    /** What goes into the file. */
    public static DataFile.Writing of(MachineData machine, List<FunctionData> functions) {
        return json -> {
            Strings strings = new Strings();
            json.writeStartObject();
            json.writeNumberField("machine", machine.number());
            json.writeStringField("machineName", machine.name());
            json.writeArrayFieldStart("functions");
            for (FunctionData function : functions) {
                function(json, function, strings);
            }
            json.writeEndArray();
            VerdictRows.strings(json, strings);
            json.writeEndObject();
        };
    }

    private static void function(JsonGenerator json, FunctionData function, Strings strings) throws IOException {
        json.writeStartObject();
        json.writeStringField("address", function.address());
        json.writeStringField("ids", function.ids());
        json.writeStringField("kind", function.kind());
        json.writeStringField("name", function.name());
        json.writeStringField("bytes", function.bytes());
        json.writeArrayFieldStart("chains");
        for (String chain : function.chains()) {
            json.writeString(chain);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("pieces");
        for (PieceData piece : function.pieces()) {
            piece(json, piece, strings);
        }
        json.writeEndArray();
        VerdictRows.write(json, function.verdicts(), strings);
        json.writeEndObject();
    }

    /** {@code [offset, length, kind, title, listed, fields]}. */
    private static void piece(JsonGenerator json, PieceData piece, Strings strings) throws IOException {
        json.writeStartArray();
        json.writeNumber(piece.offset());
        json.writeNumber(piece.length());
        json.writeString(piece.kind());
        json.writeNumber(strings.of(piece.title()));
        json.writeNumber(strings.of(piece.listed()));
        json.writeStartArray();
        for (FieldData field : piece.fields()) {
            field(json, field, strings);
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    /** {@code [path, offset, bytes, low, width, value, meaning, access, bigEndian]}. */
    private static void field(JsonGenerator json, FieldData field, Strings strings) throws IOException {
        json.writeStartArray();
        json.writeNumber(strings.of(field.path()));
        json.writeNumber(field.offset());
        json.writeNumber(field.bytes());
        json.writeNumber(field.low());
        json.writeNumber(field.width());
        json.writeNumber(strings.of(field.value()));
        json.writeNumber(strings.of(field.meaning()));
        json.writeNumber(strings.of(field.access()));
        json.writeNumber(field.bigEndian() ? 1 : 0);
        json.writeEndArray();
    }
}
