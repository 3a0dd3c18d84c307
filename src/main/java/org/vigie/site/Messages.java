package org.vigie.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.vigie.crawl.CrawlKind;
import org.vigie.crawl.InstanceStatus;
import org.vigie.rules.Rule;

/** Every text of the site; the words themselves are in {@code web/messages}. */
@MessageBundle(defaultKey = Message.ELEMENT_NAME)
interface Messages {

    @Message
    String site_tagline();

    @Message
    String skip();

    @Message
    String home_link();

    @Message
    String search_label();

    @Message
    String search_placeholder();

    @Message
    String search_button();

    @Message
    String theme();

    @Message
    String menu_about();

    @Message
    String menu_instances();

    @Message
    String menu_crawler();

    @Message
    String footer_privacy();

    @Message
    String footer_language();

    @Message
    String home_title();

    @Message
    String home_lead(long videoCount, String videos, long platformCount, String platforms);

    @Message
    String home_newest();

    @Message
    String home_languages(String languages);

    @Message
    String home_all();

    @Message
    String home_empty();

    @Message
    String home_empty_why();

    @Message
    String search_title(String text);

    @Message
    String search_title_empty();

    @Message
    String videos();

    @Message
    String channels();

    @Message
    String playlists();

    @Message
    String kinds();

    @Message
    String found_videos(long total, String count);

    @Message
    String found_channels(long total, String count);

    @Message
    String found_playlists(long total, String count);

    @Message
    String found_for();

    @Message
    String order_label();

    @Message
    String order(Order order);

    @Message
    String filters();

    @Message
    String filters_active();

    @Message
    String filters_apply();

    @Message
    String filters_clear();

    @Message
    String filter_remove(String filter);

    @Message
    String sensitive_label();

    @Message
    String sensitive(SensitiveChoice choice);

    @Message
    String chip_sensitive(SensitiveChoice choice);

    @Message
    String language_label();

    @Message
    String language_unknown();

    @Message
    String host_label();

    @Message
    String host_placeholder();

    @Message
    String live();

    @Message
    String length(String length);

    @Message
    String sensitive_mark();

    @Message
    String views(long count, String shown);

    @Message
    String video_count(long count, String shown);

    @Message
    String followers(long count, String shown);

    @Message
    String host_search(String host);

    @Message
    String updated();

    @Message
    String nothing();

    @Message
    String nothing_spelling();

    @Message
    String nothing_unfiltered();

    @Message
    String nothing_newest();

    @Message
    String nothing_platforms();

    @Message
    String notice_host(String host);

    @Message
    String notice_long(int characters);

    @Message
    String beyond(int last);

    @Message
    String beyond_last();

    @Message
    String pages();

    @Message
    String page(int number);

    @Message
    String previous();

    @Message
    String next();

    @Message
    String about_title();

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

    @Message
    String instances_title();

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
    String crawl(CrawlKind kind);

    @Message
    String crawl_done(String done, String expected);

    @Message
    String missing_title();

    @Message
    String missing_heading();

    @Message
    String missing_text();

    @Message
    String broken_title();

    @Message
    String broken_heading();

    @Message
    String broken_text();
}
