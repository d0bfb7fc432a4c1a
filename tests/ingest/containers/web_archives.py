"""Web archives of our own, record by record, as crawlers write them."""

import base64
import gzip
import hashlib
import json
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

PAGE = "<!DOCTYPE html><html><head><title>Le quai {n}</title></head><body><p>Le bateau {n} n’est pas parti.</p></body>"
DATE = "2012-01-20T08:30:00Z"


def sha1(data: bytes) -> str:
    return "sha1:" + base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode()


def record(kind: str, url: str, block: bytes, headers: Mapping[str, str], date: str = DATE) -> bytes:
    """Return a record; `headers` are those of its own beside the usual."""
    lines = {"WARC-Type": kind, "WARC-Target-URI": url, "WARC-Date": date, "Content-Length": str(len(block)), **headers}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return b"WARC/1.0\r\n" + head.encode() + b"\r\n" + block + b"\r\n\r\n"


def response(
    url: str,
    body: bytes | str,
    media_type: str = "text/html; charset=utf-8",
    *,
    date: str = DATE,
    status: str = "200 OK",
    http: Sequence[str] = (),
    **headers: str,
) -> bytes:
    """Return what a server sent as a record; `http` are lines among its headers."""
    data = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media_type}", *http]
    block = "\r\n".join(lines).encode() + b"\r\n\r\n" + data
    own = {"Content-Type": "application/http; msgtype=response", "WARC-Payload-Digest": sha1(data)}
    return record("response", url, block, {**own, **{k.replace("_", "-"): v for k, v in headers.items()}}, date)


def warc(path: Path, *records: bytes, packed: str = "each") -> Path:
    """Write records: each packed by itself, all as one piece ("whole"), or as they are ("none")."""
    if packed == "each":
        path.write_bytes(b"".join(map(gzip.compress, records)))
    elif packed == "whole":
        path.write_bytes(gzip.compress(b"".join(records)))
    else:
        path.write_bytes(b"".join(records))
    return path


def wacz(path: Path, archive: bytes, pages: Sequence[Mapping[str, str]], how: int = zipfile.ZIP_STORED) -> Path:
    """Write a WACZ file with one WARC file and a list of pages."""
    lines = [{"format": "json-pages-1.0", "id": "pages"}, *pages]
    files = {
        "archive/data.warc.gz": archive,
        "pages/pages.jsonl": "".join(json.dumps(line) + "\n" for line in lines).encode(),
    }
    resources = [{"path": name, "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"} for name, data in files.items()]
    with zipfile.ZipFile(path, "w", how) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
        packed.writestr("datapackage.json", json.dumps({"profile": "data-package", "resources": resources}))
    return path
