package aftersales.visit.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which map shows the way. The defaults open Amap, its application where the phone has it.
 *
 * @param place   address of a map at {@code {longitude}} and {@code {latitude}} (WGS 84), named {@code {name}}
 * @param address address of a map that looks for {@code {address}}
 */
@ConfigurationProperties("aftersales.map")
record MapProperties(
        @DefaultValue("https://uri.amap.com/marker?position={longitude},{latitude}&name={name}&coordinate=wgs84&callnative=1") String place,
        @DefaultValue("https://uri.amap.com/search?keyword={address}&callnative=1") String address) {
}
