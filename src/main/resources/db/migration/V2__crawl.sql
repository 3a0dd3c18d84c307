-- What crawling remembers. SQL that both H2 and PostgreSQL accept.

create table crawl_run (
    id            bigint not null primary key,
    host          varchar(260) not null,
    kind          varchar(20) not null,
    started_at    timestamp(6) with time zone not null,
    ended_at      timestamp(6) with time zone,
    ending        varchar(20),
    error         varchar(1000),
    cursor_kind   varchar(20) not null,
    cursor_start  integer not null,
    listed        integer not null,
    written       integer not null,
    unchanged     integer not null,
    removed       integer not null,
    excluded      integer not null,
    dropped       integer not null,
    requests      integer not null
);

create sequence crawl_run_seq increment by 50;

create index crawl_run_host on crawl_run (host, kind, ended_at);

-- One row for each video, channel and playlist an instance told us of.
create table remote_item (
    host                varchar(260) not null,
    kind                varchar(20) not null,
    item_key            varchar(255) not null,
    content_hash        bigint,
    text_hash           bigint not null,
    counters_hash       bigint not null,
    detailed_text_hash  bigint,
    detailed_at         timestamp(6) with time zone,
    seen_at             timestamp(6) with time zone not null,
    missing_since       timestamp(6) with time zone,
    excluded_by         bigint,
    indexed_in          bigint not null,
    published_at        timestamp(6) with time zone,
    channel             varchar(255),
    primary key (host, kind, item_key)
);

create index remote_item_indexed on remote_item (indexed_in);
