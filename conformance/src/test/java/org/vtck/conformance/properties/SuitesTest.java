package org.vtck.conformance.properties;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** Runs the property suites of the main code with few tries; campaigns run them with many. */
@Suite
@IncludeEngines("jqwik")
@SelectClasses({PairingProperties.class, EmulationProperties.class, FailoverProperties.class})
@ConfigurationParameter(key = "jqwik.tries.default", value = "200")
final class SuitesTest {}
