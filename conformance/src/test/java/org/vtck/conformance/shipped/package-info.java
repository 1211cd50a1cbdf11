/**
 * What the shipped sources say of real things: machines captured from QEMU, devices with a planted defect, hostile bytes. Start
 * at {@link org.vtck.conformance.shipped.SamplesConformTest}.
 */
@NullMarked
package org.vtck.conformance.shipped;

import org.jspecify.annotations.NullMarked;
