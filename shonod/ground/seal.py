"""Small secrets at rest: sealed with the installation's key, hashed to be found."""

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from shonod.ground.refusals import SealBroken


class Seal:
    """Both keys are derived from `secret`, one for each use."""

    def __init__(self, secret: str) -> None:
        self._hash_key = self._derive(secret, b"shonod hash")
        self._fernet = Fernet(base64.urlsafe_b64encode(self._derive(secret, b"shonod seal")))

    @staticmethod
    def _derive(secret: str, use: bytes) -> bytes:
        return HKDF(algorithm=SHA256(), length=32, salt=None, info=use).derive(secret.encode())

    def hashed(self, text: str) -> str:
        """HMAC-SHA256, hex."""
        return hmac.new(self._hash_key, text.encode(), hashlib.sha256).hexdigest()

    def closed(self, text: str) -> bytes:
        return self._fernet.encrypt(text.encode())

    def opened(self, sealed: bytes | memoryview) -> str:
        """Raises SealBroken for another key's seal or a changed one."""
        try:
            return self._fernet.decrypt(bytes(sealed)).decode()
        except InvalidToken:
            raise SealBroken from None
