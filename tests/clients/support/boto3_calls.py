"""Makes the calls it is told: a JSON object a line in, one out. Keeps no state but the clients it has made."""

import json
import sys

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError


def client(order):
    return boto3.client(
        "sts",
        endpoint_url=order["endpoint"],
        region_name=order["region"],
        aws_access_key_id=order["credentials"]["accessKeyId"],
        aws_secret_access_key=order["credentials"]["secretAccessKey"],
        aws_session_token=order["credentials"].get("sessionToken"),
        config=Config(retries={"total_max_attempts": 2}, proxies={}),
    )


def answer(order):
    sts = client(order)
    if order.get("presign"):
        # The method is signed too, and botocore would sign POST.
        return {"url": sts.generate_presigned_url(order["method"], order["params"], ExpiresIn=60, HttpMethod="GET")}
    # What botocore would refuse itself is put into the form behind its back, before it signs.
    for name, value in order.get("form", {}).items():
        sts.meta.events.register(
            "before-call.sts.*",
            lambda params, name=name, value=value, **_: params["body"].update({name: value}),
        )
    return {"result": getattr(sts, order["method"])(**order["params"])}


for line in sys.stdin:
    try:
        reply = answer(json.loads(line))
    except ClientError as error:
        reply = {
            "error": str(error),
            "code": error.response["Error"]["Code"],
            "status": error.response["ResponseMetadata"]["HTTPStatusCode"],
        }
    except BotoCoreError as error:
        reply = {"error": str(error)}
    print(json.dumps(reply, default=lambda value: value.isoformat()), flush=True)
