/**
 * Configuration spaces from devices, topologies and faults of the model. Start at
 * {@link org.vtck.spec.interpret.build.DeviceBuilder} and {@link org.vtck.spec.interpret.build.FaultApplication}. Where pointers
 * and status bits stand comes from the model's lists; no offset is stated here.
 */
@NullMarked
package org.vtck.spec.interpret.build;

import org.jspecify.annotations.NullMarked;
