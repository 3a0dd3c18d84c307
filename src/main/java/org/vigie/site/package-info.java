/**
 * The pages people see: home, results, about, instances. Resources read the address, builders make a view of plain records
 * and texts, Qute templates under {@code web/templates} draw it. Every page works without scripts, and its whole state is in
 * its address.
 *
 * <p>May use {@code catalog}, {@code search}, {@code index} (hits only), {@code crawl} (status only), {@code instance},
 * {@code rules}, {@code media} (addresses of pictures) and {@code peertube} (what can be wrong with a host).
 */
package org.vigie.site;
