"""A TLS server that nobody should believe: its certificate is its own word, and its key is here."""

from __future__ import annotations

import ssl
import tempfile
from pathlib import Path

# Worth nothing anywhere: made for these tests alone.
_KEY_AND_CERTIFICATE = """\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg8AQwq6qxdaXOjeRR
LQy/ZaX/AegFDSt6k1qjaBEQ5GChRANCAAQkyuFI6usjFCFiTXMURdeo8SKjsNvE
YKBHPlE9DnknTZb6UZD3WGEU5TLidrgap1GWpfL96g5KQMidesjNXk5V
-----END PRIVATE KEY-----
-----BEGIN CERTIFICATE-----
MIIBojCCAUegAwIBAgIUFiUYJo7PyW9anEE68Os1YLl+DL8wCgYIKoZIzj0EAwIw
GDEWMBQGA1UEAwwNZmVlZHMuZXhhbXBsZTAgFw0yNjExMjIxMjQyMTFaGA8yMTI2
MTAyOTEyNDIxMVowGDEWMBQGA1UEAwwNZmVlZHMuZXhhbXBsZTBZMBMGByqGSM49
AgEGCCqGSM49AwEHA0IABCTK4Ujq6yMUIWJNcxRF16jxIqOw28RgoEc+UT0OeSdN
lvpRkPdYYRTlMuJ2uBqnUZal8v3qDkpAyJ16yM1eTlWjbTBrMB0GA1UdDgQWBBRp
V18HIawHOf9me6RxsBU1AxVejTAfBgNVHSMEGDAWgBRpV18HIawHOf9me6RxsBU1
AxVejTAPBgNVHRMBAf8EBTADAQH/MBgGA1UdEQQRMA+CDWZlZWRzLmV4YW1wbGUw
CgYIKoZIzj0EAwIDSQAwRgIhAIv0a1FaPIxH2kWA4XrKwNMTGckpTFDYYMIqNYI+
BMHbAiEA5dNDHmj9G5PoSnwWbkQ6Ky++nErzBGkxjJgBUHHrOLI=
-----END CERTIFICATE-----
"""


def self_signed() -> ssl.SSLContext:
    """What a server needs to offer that certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "server.pem"
        file.write_text(_KEY_AND_CERTIFICATE)
        context.load_cert_chain(file)
    return context
