package org.vigie.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.vigie.rules.Rule;

/** Texts of the about page alone. */
@MessageBundle("about")
interface AboutMessages {

    @Message
    String about_heading();

    @Message
    String about_what();

    @Message
    String about_order();

    @Message
    String about_order_text();

    @Message
    String about_order_others();

    @Message
    String about_privacy();

    @Message
    String about_privacy_searches();

    @Message
    String about_privacy_pictures();

    @Message
    String about_privacy_links();

    @Message
    String about_privacy_cookies();

    @Message
    String about_rules();

    @Message
    String about_rules_text();

    @Message
    String about_rules_none();

    @Message
    String rule_what();

    @Message
    String rule_done();

    @Message
    String rule_reason();

    @Message
    String rule_action(Rule.Action action);

    @Message
    String rule_target(Rule.Target target);

    @Message
    String about_crawler();

    @Message
    String about_crawler_what();

    @Message
    String about_crawler_often();

    @Message
    String about_crawler_name();

    @Message
    String about_crawler_stop();

    @Message
    String about_crawler_stop_text();

    @Message
    String about_crawler_status();

    @Message
    String about_source();

    @Message
    String about_source_text();
}
