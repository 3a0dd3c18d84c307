package org.vigie.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.vigie.crawl.CrawlKind;

/** Texts of every page; the words themselves are in {@code web/messages}. */
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
    String menu_api();

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
    String instances_title();

    @Message
    String crawl(CrawlKind kind);

    @Message
    String missing_title();

    @Message
    String missing_heading();

    @Message
    String missing_text();

    @Message
    String overdue_title();

    @Message
    String overdue_heading();

    @Message
    String overdue_text();

    @Message
    String too_many_title();

    @Message
    String too_many_heading();

    @Message
    String too_many_text();

    @Message
    String broken_title();

    @Message
    String broken_heading();

    @Message
    String broken_text();
}
