-- What we know of the instances we were told of. SQL that both H2 and PostgreSQL accept.

create table instance (
    host               varchar(260) not null primary key,
    first_seen         timestamp(6) with time zone not null,
    name               varchar(200),
    version            varchar(50),
    crawl_started      timestamp(6) with time zone,
    crawl_ended        timestamp(6) with time zone,
    crawl_succeeded    timestamp(6) with time zone,
    error              varchar(1000),
    failures           integer not null,
    videos_listed      integer not null,
    videos_kept        integer not null,
    channels_listed    integer not null,
    channels_kept      integer not null,
    playlists_listed   integer not null,
    playlists_kept     integer not null
);

-- One row for each list ever followed.
create table host_list (
    url      varchar(2000) not null primary key,
    read_at  timestamp(6) with time zone,
    hosts    integer not null,
    error    varchar(1000)
);

-- Every host a list ever had: a host that leaves a list stays, until its list is no longer followed.
create table listed_host (
    list_url     varchar(2000) not null references host_list (url),
    host         varchar(260) not null references instance (host),
    last_listed  timestamp(6) with time zone not null,
    primary key (list_url, host)
);
