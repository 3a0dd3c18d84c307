/**
 * What an item's own words tell about it: its language, whether it is spam, which others are copies of it.
 *
 * <p>Pure functions over {@code catalog}: nothing here asks anybody, remembers anything or reads a clock.
 */
package org.vigie.appraisal;
