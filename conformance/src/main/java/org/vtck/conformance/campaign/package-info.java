/**
 * Campaigns: the property suites with many tries, outside the build, the same for a seed wherever and in how many shards they run.
 *
 * <p>Start at {@link org.vtck.conformance.campaign.Campaign}. Tries are cut into {@link org.vtck.conformance.campaign.Block}s of
 * 1,000, each with a seed of its own; a block is one launch of the JUnit Platform, in which {@link
 * org.vtck.conformance.campaign.CampaignHook} tells jqwik what to do. Samples that failed are kept as {@link
 * org.vtck.conformance.campaign.RegressionCase}s and tried first. Deliberately absent: threads (shards are processes), and any
 * printing.
 */
@NullMarked
package org.vtck.conformance.campaign;

import org.jspecify.annotations.NullMarked;
