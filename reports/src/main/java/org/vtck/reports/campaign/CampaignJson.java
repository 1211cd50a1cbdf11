package org.vtck.reports.campaign;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.vtck.conformance.campaign.Campaign;
import org.vtck.conformance.campaign.Failure;
import org.vtck.conformance.campaign.Replayed;
import org.vtck.conformance.campaign.Tried;
import org.vtck.reports.json.JsonDocument;
import org.vtck.spec.model.SpecModel;

/** A campaign for programs, in the shape of {@code vtck-campaign.schema.json}. */
public final class CampaignJson {
    /** Name and version of the shape. */
    public static final String SCHEMA = "vtck-campaign/1";

    private CampaignJson() {}

    /** Writes what a campaign came to. */
    public static void write(OutputStream out, SpecModel model, Campaign.Result result, String toolVersion) {
        JsonDocument document = JsonDocument.begin(out, SCHEMA, model, toolVersion);
        document.write(json -> {
            json.writeNumberField("seed", result.request().seed());
            json.writeNumberField("tries", result.request().tries());
            json.writeStringField("shard", result.request().shard().toString());
            json.writeBooleanField("interrupted", result.stopped());
            json.writeArrayFieldStart("regressions");
            for (Replayed replayed : result.replayed()) {
                replayed(json, replayed);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("properties");
            for (Tried tried : result.tried()) {
                tried(json, result, tried);
            }
            json.writeEndArray();
        });
        document.end();
    }

    private static void replayed(JsonGenerator json, Replayed replayed) throws IOException {
        json.writeStartObject();
        json.writeStringField("property", replayed.regression().property());
        json.writeStringField("sample", replayed.regression().sample());
        json.writeStringField("outcome", replayed.outcome().name().toLowerCase(Locale.ROOT));
        json.writeStringField("error", replayed.error());
        json.writeEndObject();
    }

    private static void tried(JsonGenerator json, Campaign.Result result, Tried tried) throws IOException {
        json.writeStartObject();
        json.writeStringField("property", tried.property());
        json.writeNumberField("tries", tried.tries());
        json.writeNumberField("blocks", tried.blocks());
        json.writeStringField("digest", String.format(Locale.ROOT, "%016x", tried.digest()));
        if (tried.failure().isPresent()) {
            failure(json, result, tried.failure().get());
        }
        json.writeEndObject();
    }

    private static void failure(JsonGenerator json, Campaign.Result result, Failure failure) throws IOException {
        json.writeObjectFieldStart("failure");
        json.writeNumberField("block", failure.block().number());
        json.writeStringField("error", failure.error());
        if (failure.sample().isPresent()) {
            Failure.Sample sample = failure.sample().get();
            json.writeStringField("sample", sample.shrunk());
            json.writeStringField("original", sample.original());
            if (sample.stored().isPresent()) {
                json.writeStringField("stored", sample.stored().get().toString());
            }
        }
        json.writeStringField("replay", ReplayCommand.of(result, failure));
        json.writeEndObject();
    }
}
