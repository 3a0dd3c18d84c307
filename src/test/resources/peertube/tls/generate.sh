#!/bin/sh
# Makes the certificates of TlsTest, with JAVA_HOME's keytool. Their dates are fixed: what has expired stays so, what is
# good stays good for a hundred years. Nobody outside the test trusts their authority.
set -eu
cd "$(dirname "$0")"
rm -f ./*.p12
key() { "$JAVA_HOME/bin/keytool" -storetype PKCS12 -storepass password -noprompt "$@"; }
pair() { store=$1; name=$2; shift 2; key -keystore "$store.p12" -genkeypair -keyalg EC -alias a -dname "CN=$name" "$@"; }
signed() { # STORE AUTHORITY HOST START DAYS
    pair "$1" "$3"
    key -keystore "$1.p12" -certreq -alias a -file request.pem
    key -keystore "$2.p12" -gencert -alias a -rfc -ext "san=dns:$3" -startdate "$4" -validity "$5" \
        -infile request.pem -outfile signed.pem
    key -keystore "$2.p12" -exportcert -alias a -rfc -file root.pem
    key -keystore "$1.p12" -importcert -alias root -file root.pem
    key -keystore "$1.p12" -importcert -alias a -file signed.pem
    rm request.pem signed.pem root.pem
}
always="2020/01/01 00:00:00"
pair authority "Test authority" -ext bc:c -startdate "$always" -validity 40000
pair nobody "Nobody" -ext bc:c -startdate "$always" -validity 40000
signed good authority tube.example "$always" 39000
signed expired authority tube.example "$always" 10
signed early authority tube.example "2120/01/01 00:00:00" 10
signed other-name authority other.example "$always" 39000
signed unknown-issuer nobody tube.example "$always" 39000
pair self-signed tube.example -ext san=dns:tube.example -startdate "$always" -validity 39000
rm nobody.p12
