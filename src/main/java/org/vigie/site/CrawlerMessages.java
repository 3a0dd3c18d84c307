package org.vigie.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page about the crawler alone. */
@MessageBundle("crawler")
interface CrawlerMessages {

    @Message
    String crawler_title();

    @Message
    String crawler_heading();

    @Message
    String crawler_lead();

    @Message
    String crawler_what();

    @Message
    String crawler_what_text();

    @Message
    String crawler_not();

    @Message
    String crawler_agent();

    @Message
    String crawler_agent_text(String agent);

    @Message
    String crawler_often();

    @Message
    String crawler_often_delay(String delay);

    @Message
    String crawler_often_newest(String shortest, String longest);

    @Message
    String crawler_often_full(String every);

    @Message
    String crawler_often_limits();

    @Message
    String crawler_slow();

    @Message
    String crawler_slow_robots();

    @Message
    String crawler_slow_indexable();

    @Message
    String crawler_slow_words();

    @Message
    String crawler_slow_private();

    @Message
    String crawler_slow_then();

    @Message
    String crawler_contact();

    @Message
    String crawler_contact_text();

    @Message
    String crawler_contact_none();

    @Message
    String crawler_status();
}
