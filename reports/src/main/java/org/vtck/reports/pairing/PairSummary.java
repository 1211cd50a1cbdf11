package org.vtck.reports.pairing;

import org.vtck.conformance.pairing.PairingResult;

/**
 * How many there were, over all machines.
 *
 * @param undecided functions of which too little is known
 */
public record PairSummary(int machines, long pairs, long unpaired, long conflicts, long undecided) {
    /** Before the first machine. */
    public static final PairSummary NONE = new PairSummary(0, 0, 0, 0, 0);

    /** With one machine more. */
    public PairSummary with(PairingResult result) {
        return new PairSummary(
                machines + 1,
                pairs + result.pairs().size(),
                unpaired + result.unpaired().size(),
                conflicts + result.conflicts().size(),
                undecided + result.undecided().size());
    }
}
