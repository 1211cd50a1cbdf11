package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.campaign.Campaign;
import org.vtck.conformance.campaign.Regressions;
import org.vtck.conformance.campaign.Shard;
import org.vtck.conformance.campaign.SuiteProperty;
import org.vtck.conformance.campaign.Suites;
import org.vtck.reports.campaign.CampaignJson;
import org.vtck.reports.campaign.CampaignText;
import org.vtck.spec.model.SpecModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vtck campaign}. */
@Command(
        name = "campaign",
        description = "Runs the property suites with many tries; what is tried depends on the seed alone.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  vtck campaign --tries 100k --seed 42",
            "  vtck campaign --tries 1M --seed 42 --shard 0/4",
            "  vtck campaign --property PairingProperties --tries 10k",
            "  vtck campaign --list"
        })
final class CampaignCommand extends Action {
    @Mixin
    private CampaignOptions campaign = new CampaignOptions();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "A whole number. Default: one by chance, which the report names.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = ShardText.class,
            description =
                    "Only the blocks of 1,000 tries whose number leaves I when divided by N. All N shards together"
                            + " try what one run without this option tries.")
    private Shard shard = Shard.WHOLE;

    @Option(
            names = "--property",
            paramLabel = "NAME",
            description = "Only this property, or the properties of this class; may be given several times.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--list", description = "Print the names of the properties, and run nothing.")
    private boolean list;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        List<SuiteProperty> properties = chosen(Suites.shipped());
        if (list) {
            Printed printed = new Printed(around().out());
            properties.forEach(p -> printed.line(p.name()));
            return Main.good();
        }
        List<OutputOptions.Target> targets = output.open(around().out());
        try {
            Campaign.Request request =
                    new Campaign.Request(campaign.tries(), seed.orElseGet(CampaignCommand::any), shard);
            Campaign.Result result = run(properties, request, campaign.regressions());
            SpecModel model = new PackagedSpecification().model();
            targets.forEach(t -> write(t, model, result));
            targets.forEach(t -> t.destination().publish());
            return result.status().code();
        } finally {
            targets.forEach(t -> t.destination().close());
        }
    }

    private Campaign.Result run(List<SuiteProperty> properties, Campaign.Request request, Path regressions) {
        CampaignProgress progress = CampaignProgress.on(around());
        try {
            return new Campaign(properties, request, new Regressions(regressions), progress).run();
        } finally {
            progress.clear();
        }
    }

    private List<SuiteProperty> chosen(List<SuiteProperty> all) {
        for (String name : names) {
            if (all.stream().noneMatch(p -> p.answersTo(name))) {
                throw NearMiss.unknown(
                        "property",
                        name,
                        all.stream().flatMap(p -> p.names().stream()).toList());
            }
        }
        return all.stream()
                .filter(p -> names.isEmpty() || names.stream().anyMatch(p::answersTo))
                .toList();
    }

    private static void write(OutputOptions.Target target, SpecModel model, Campaign.Result result) {
        OutputStream out = target.destination().stream();
        if (target.format() == Format.JSON) {
            CampaignJson.write(out, model, result, Version.text());
        } else {
            CampaignText.print(new PrintWriter(new OutputStreamWriter(out, UTF_8)), result);
        }
    }

    private static long any() {
        return new SecureRandom().nextInt(Integer.MAX_VALUE);
    }
}
