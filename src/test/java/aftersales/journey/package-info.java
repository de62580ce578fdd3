/**
 * What people do, in a real browser: few tests, each one way through the pages. They stand on {@link
 * aftersales.journey.JourneyTest}, {@link aftersales.journey.Browser} and {@link aftersales.journey.Visit}.
 */
@NullMarked
package aftersales.journey;

import org.jspecify.annotations.NullMarked;
