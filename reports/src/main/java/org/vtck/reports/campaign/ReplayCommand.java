package org.vtck.reports.campaign;

import org.vtck.conformance.campaign.Campaign;
import org.vtck.conformance.campaign.Failure;

/** How to see one failure again, and nothing else: its block is one shard of as many as there are blocks. */
final class ReplayCommand {
    private ReplayCommand() {}

    static String of(Campaign.Result result, Failure failure) {
        return "vtck campaign --property " + failure.property() + " --tries "
                + result.request().tries() + " --seed " + result.request().seed() + " --shard "
                + failure.block().number() + "/" + result.blocks();
    }
}
