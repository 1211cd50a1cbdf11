/**
 * By what a device is known again. Start at {@link org.vtck.conformance.identity.Fingerprints}.
 *
 * <p>Deliberately absent: names and addresses, which change when a machine is put together otherwise.
 */
@NullMarked
package org.vtck.conformance.identity;

import org.jspecify.annotations.NullMarked;
