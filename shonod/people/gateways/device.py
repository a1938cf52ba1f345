"""What a browser says of the device it runs on, in a few words; and where it is, masked."""

from ipaddress import ip_address, ip_network

# The first that is found names it: Edge and Opera also say Chrome, and Chrome says Safari.
_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
_SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
)


def device_of(user_agent: str) -> str:
    """'Chrome, Android', or as much of it as is known; never the line that was sent."""
    found = (
        next((name for mark, name in names if mark in user_agent), "")
        for names in (_BROWSERS, _SYSTEMS)
    )
    return ", ".join(filter(None, found))


def place_of(address: str) -> str:
    """The neighbourhood of an address: the last part is masked, so that it names no household."""
    try:
        found = ip_address(address.partition("/")[0])
    except ValueError:
        return ""
    if found.version == 4:
        return f"{found}".rpartition(".")[0] + ".×"
    return f"{ip_network((int(found), 48), strict=False).network_address}".removesuffix("::") + ":×"
