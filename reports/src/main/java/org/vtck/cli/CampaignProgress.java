package org.vtck.cli;

import java.util.Locale;
import org.vtck.conformance.campaign.CampaignWatcher;

/** Shows how far a campaign is: a bar on a terminal, else a line for each tenth. */
final class CampaignProgress implements CampaignWatcher {
    private static final int TENTHS = 10;
    private static final int WIDTH = 40;

    private final Surroundings around;
    private final Look look;
    private long tenth;

    private enum Look {
        BAR,
        LINES
    }

    private CampaignProgress(Surroundings around, Look look) {
        this.around = around;
        this.look = look;
    }

    static CampaignProgress on(Surroundings around) {
        return new CampaignProgress(around, Terminal.isThere() ? Look.BAR : Look.LINES);
    }

    @Override
    public void progress(long triesDone, long triesOf) {
        if (look == Look.BAR) {
            bar(triesDone, triesOf);
        } else if (triesDone * TENTHS / triesOf > tenth) {
            tenth = triesDone * TENTHS / triesOf;
            around.err().printf(Locale.ROOT, "vtck: campaign: %,d of %,d tries%n", triesDone, triesOf);
        }
    }

    private void bar(long done, long of) {
        int filled = (int) (done * WIDTH / of);
        around.progress()
                .printf(
                        Locale.ROOT,
                        "\r\u001b[K[%s%s] %3d%% %,d of %,d tries",
                        "#".repeat(filled),
                        "-".repeat(WIDTH - filled),
                        done * 100 / of,
                        done,
                        of);
        around.progress().flush();
    }

    /** Leaves the terminal as if nothing had been shown. */
    void clear() {
        if (look == Look.BAR) {
            around.progress().print("\r\u001b[K");
            around.progress().flush();
        }
    }

    @Override
    public boolean stops() {
        return around.interrupted().getAsBoolean();
    }
}
