/**
 * What an item's own words tell about it: its language, whether it is spam, which others are copies of it.
 *
 * <p>May use {@code catalog}.
 */
package org.vigie.appraisal;
