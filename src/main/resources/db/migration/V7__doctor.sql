-- What the doctor knows of instances. SQL that both H2 and PostgreSQL accept.

-- What is wrong with a host, as long as something is.
create table instance_trouble (
    host     varchar(260) not null primary key,
    trouble  varchar(40),
    since    timestamp(6) with time zone not null
);

-- Hosts that known instances follow or are followed by, with the first that told of each.
create table found_host (
    host      varchar(260) not null primary key,
    via       varchar(260) not null,
    found_at  timestamp(6) with time zone not null
);
