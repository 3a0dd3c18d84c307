package org.vigie.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.vigie.catalog.Host;
import org.vigie.crawl.InstanceStatus;

/** Texts of the page of instances alone; people call them platforms. */
@MessageBundle("platforms")
interface PlatformsMessages {

    @Message
    String instances_heading();

    @Message
    String instances_lead();

    @Message
    String instances_known();

    @Message
    String instances_find();

    @Message
    String instances_find_button();

    @Message
    String instances_none(String host);

    @Message
    String instances_empty();

    @Message
    String instances_again();

    @Message
    String instances_json();

    @Message
    String instances_lists();

    @Message
    String instances_lists_text();

    @Message
    String instances_lists_none();

    @Message
    String instances_waiting();

    @Message
    String instances_waiting_text();

    @Message
    String instances_waiting_via(Host host);

    @Message
    String column_platform();

    @Message
    String column_state();

    @Message
    String column_checked();

    @Message
    String column_list();

    @Message
    String column_hosts();

    @Message
    String column_read();

    @Message
    String kept_of(String kept, String listed);

    @Message
    String never();

    @Message
    String version(String version);

    @Message
    String state(InstanceStatus.State state);

    @Message
    String crawl_done(String done, String expected);

    @Message
    String crawl_left(String time);
}
