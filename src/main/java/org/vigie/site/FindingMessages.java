package org.vigie.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of how words were taken, why results stand where they do, and what can be typed. */
@MessageBundle("finding")
interface FindingMessages {

    @Message
    String some(int words, int found);

    @Message
    String meant();

    @Message
    String corrected(String typed, String meant);

    @Message
    String without();

    @Message
    String also();

    @Message
    String also_more(int count);

    @Message
    String tags();

    @Message
    String tag_search(String tag);

    @Message
    String channel();

    @Message
    String channel_videos();

    @Message
    String spam();

    @Message
    String spam_show();

    @Message
    String why();

    @Message
    String why_of(String title);

    @Message
    String why_caption();

    @Message
    String why_what();

    @Message
    String why_key();

    @Message
    String why_value();

    @Message
    String why_total();

    @Message
    String weight(Weight weight);

    @Message
    String tips();

    @Message
    String tip(Tip tip);

    @Message
    String suggestions();

    @Message
    String suggestions_none();

    @Message
    String suggestions_one();

    @Message
    String suggestions_many();

    @Message
    String suggested_title();

    @Message
    String suggested_tag();
}
