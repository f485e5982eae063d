import { BlockList, isIPv6 } from "node:net";

/** Networks that are not the internet: own machine, own network, documentation, multicast, translation. */
const V4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];
/** Of IPv6 only the unicast space 2000::/3 is the internet, less what stands here. */
const V6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

const internal = new BlockList();
for (const range of V4) {
  const [network = "", bits = "32"] = range.split("/");
  internal.addSubnet(network, Number(bits), "ipv4");
}
for (const range of V6) {
  const [network = "", bits = "128"] = range.split("/");
  internal.addSubnet(network, Number(bits), "ipv6");
}
const unicast = new BlockList();
unicast.addSubnet("2000::", 3, "ipv6");

/**
 * Whether an address lies in the internet, so that asking it for something tells nobody about our own network.
 *
 * Quelle: IANA special-purpose address registries, RFC 6890
 */
export function isPublicAddress(address: string): boolean {
  if (!isIPv6(address)) return !internal.check(address, "ipv4");
  return unicast.check(address, "ipv6") && !internal.check(address, "ipv6");
}
