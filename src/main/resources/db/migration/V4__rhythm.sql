-- Rhythms, what hosts and their people don't want, and hosts that are down. SQL that both H2 and PostgreSQL accept.

create table host_state (
    host          varchar(260) not null primary key,
    declined      varchar(1000),
    trouble       varchar(40),
    down_since    timestamp(6) with time zone,
    rests         integer not null,
    rest_until    timestamp(6) with time zone,
    newest_every  bigint,
    last_live     timestamp(6) with time zone,
    loss_since    timestamp(6) with time zone,
    loss_passes   integer not null,
    loss_rows     integer not null
);

-- Apart from the state: a host may fill it with half a megabyte.
create table robots_file (
    host     varchar(260) not null primary key,
    text     varchar(520000) not null,
    fetched  timestamp(6) with time zone not null
);

-- Channels and accounts, and what they say of being found.
create table actor (
    host         varchar(260) not null,
    kind         varchar(20) not null,
    name         varchar(255) not null,
    owner        varchar(255),
    words        varchar(1000),
    flags        varchar(1000),
    flags_asked  timestamp(6) with time zone,
    seen_at      timestamp(6) with time zone not null,
    primary key (host, kind, name)
);

alter table remote_item add column weight double precision not null default 0;
alter table remote_item add column live boolean not null default false;
alter table crawl_run add column failures integer not null default 0;
