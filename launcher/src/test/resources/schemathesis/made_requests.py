"""What a description cannot say of the requests that are made of it."""

import re
import uuid

import schemathesis
from hypothesis import strategies as st

# Columns of all kinds of files: each kind takes its own, and passes over the others or keeps them as facts.
ROWS = st.just(
    "customer_id,account_manager_id,name,order_id,placed_on,amount,currency,method,criterion,score,judged_on\n"
    "0,0,Aannemer Nul,0,2026-10-01,84210.00,EUR,value-potential,potential,3,2026-10-01\n"
)
LINES = st.just('{"customer_id":"0","account_manager_id":"0","name":"Aannemer Nul","order_id":"0","placed_on":"2026-10-01",'
                '"amount":"84210.00","currency":"EUR","method":"value-potential","criterion":"potential","score":3,'
                '"judged_on":"2026-10-01"}\n')

schemathesis.openapi.media_type("text/csv", ROWS.map(str.encode))
schemathesis.openapi.media_type("application/x-ndjson", LINES.map(str.encode))
schemathesis.openapi.media_type("application/yaml", st.just(b"id: value-potential\n"))


@schemathesis.hook
def map_headers(context, headers):
    # Requests are made with the token that they are given, and without one; a header of that name made up beside it is neither.
    return {name: value for name, value in headers.items() if name.lower() != "authorization"} if headers else headers


@schemathesis.hook
def before_call(context, case, kwargs):
    # A key is for one request; one that comes again would be answered from memory, and nothing would be tried.
    headers = case.headers or {}
    if re.fullmatch("[!-~]{1,200}", str(headers.get("Idempotency-Key", ""))):
        headers["Idempotency-Key"] = str(uuid.uuid4())
    # An import is named once.
    if re.fullmatch("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", str(headers.get("Import-Id", ""))):
        headers["Import-Id"] = str(uuid.uuid4())
    # A cursor is one that a page gave out. Its form can be described, not which were given out; made-up ones are refused, as they should.
    if case.query and re.fullmatch("[A-Za-z0-9_-]+", str(case.query.get("cursor", ""))):
        del case.query["cursor"]
