package org.vtck.conformance.campaign;

/** Whoever looks on, and may stop the campaign. */
public interface CampaignWatcher {
    /** The campaign has come so far; a property that fails leaves the rest of its tries out, and they count as done. */
    void progress(long triesDone, long triesOf);

    /** Whether to stop; asked before each try. */
    boolean stops();
}
