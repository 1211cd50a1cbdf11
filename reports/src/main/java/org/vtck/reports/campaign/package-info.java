/** What a campaign came to, for people and for programs. Start at {@link org.vtck.reports.campaign.CampaignText}. */
@NullMarked
package org.vtck.reports.campaign;

import org.jspecify.annotations.NullMarked;
