package org.vtck.reports.nightly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.campaign.Campaign;
import org.vtck.conformance.campaign.CampaignWatcher;
import org.vtck.conformance.campaign.Regressions;
import org.vtck.conformance.campaign.Replayed;
import org.vtck.conformance.campaign.Shard;
import org.vtck.conformance.campaign.Suites;
import org.vtck.conformance.campaign.Tried;
import org.vtck.reports.campaign.CampaignJson;
import org.vtck.reports.history.Look;
import org.vtck.reports.history.PartState.End;
import org.vtck.reports.history.Result;
import org.vtck.reports.history.Result.Weight;
import org.vtck.reports.history.Subject;
import org.vtck.spec.verdict.Outcome;

/** The property suites with the seed of the day; writes {@code campaign.json}. A subject is a property. */
public final class CampaignPart implements Part {
    @Override
    public String name() {
        return "campaign";
    }

    @Override
    public Findings run(Order order) {
        Campaign.Request request = new Campaign.Request(order.tries(), order.seed(), Shard.WHOLE);
        CampaignWatcher watcher = new CampaignWatcher() {
            @Override
            public void progress(long triesDone, long triesOf) {}

            @Override
            public boolean stops() {
                return order.stops();
            }
        };
        Campaign.Result result =
                new Campaign(Suites.shipped(), request, new Regressions(order.regressions()), watcher).run();
        order.out().write("campaign.json", out -> CampaignJson.write(out, order.model(), result, order.tool()));
        String input = order.seed() + "/" + order.tries();
        List<Look> looks = new ArrayList<>();
        long tries = 0;
        for (Tried tried : result.tried()) {
            tries += tried.tries();
            Subject subject = new Subject("property:" + tried.property(), tried.property(), input);
            looks.add(new Look(subject, results(tried, result.replayed())));
        }
        End end = result.stopped() ? End.INTERRUPTED : End.COMPLETE;
        return new Findings(end, looks.size() + " properties, " + tries + " tries, seed " + order.seed(), looks);
    }

    private static List<Result> results(Tried tried, List<Replayed> replayed) {
        Outcome holds = tried.tries() == 0 ? Outcome.NOT_TESTABLE : Outcome.PASS;
        List<Result> results = new ArrayList<>();
        results.add(new Result("holds", tried.failure().isPresent() ? Outcome.FAIL : holds, Weight.MANDATORY));
        Optional<Boolean> good = replayed.stream()
                .filter(r -> r.regression().property().equals(tried.property()))
                .map(r -> r.outcome() != Replayed.Outcome.FAILS)
                .reduce(Boolean::logicalAnd);
        good.ifPresent(g ->
                results.add(new Result("regression_cases_hold", g ? Outcome.PASS : Outcome.FAIL, Weight.MANDATORY)));
        return results;
    }
}
